/** What can be known of a slice without cutting it: how its rows are found, about how many they are, and what stands in the way. */
@NullMarked
package io.github.dbslicer.survey;

import org.jspecify.annotations.NullMarked;
