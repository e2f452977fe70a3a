package io.github.dbslicer.survey;

/** Hears of a survey as it goes. Must return quickly. */
public interface SurveyListener {

    /** A part of the work begins: which, in words for the user. */
    default void step(String what) {}
}
