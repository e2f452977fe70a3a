/** What every run that fills a target works by, wherever its rows come from: threads with sessions, batches between them, and one end for all. */
@NullMarked
package io.github.dbslicer.run;

import org.jspecify.annotations.NullMarked;
