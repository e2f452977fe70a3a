/** MariaDB 10.6 to 11.4 and MySQL 5.7 to 9, through MariaDB's driver. */
@NullMarked
package io.github.dbslicer.dialect.mysql;

import org.jspecify.annotations.NullMarked;
