package io.github.dbslicer.dialect.postgresql;

/** When an object is created. */
enum Phase {
    /** Before the rows, because it holds some. It is copied only where its schema is. */
    TABLE,
    /** Before the rows; what it needs comes before them too. */
    BEFORE_ROWS,
    /** Before the rows, so that what the target refuses is refused early, unless something that it needs comes after them. */
    EARLY,
    /** After the rows, unless something that comes before them needs it. */
    AFTER_ROWS,
    /** After everything else, because it limits what may be done with it. */
    LAST
}
