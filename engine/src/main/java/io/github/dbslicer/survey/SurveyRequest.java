package io.github.dbslicer.survey;

import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.slice.SliceExtent;

/**
 * What is to be surveyed.
 *
 * @param courtesy how the sources are spared
 * @param counting whether seeds are counted, which reads as much as finding them does
 */
public record SurveyRequest(SliceExtent extent, Courtesy courtesy, boolean counting) {}
