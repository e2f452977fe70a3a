package io.github.dbslicer.mask.fake;

import java.util.Optional;

/** Lets fakes of a list end on a tag where they are to be unique: {@code Anna Schmidt 3f9k2m1q7abc4de5}. */
record Tagged(Maker plain) implements Maker {
    private static final String SEPARATOR = " ";

    @Override
    public Optional<Part> make(Request request) {
        Optional<Part> part = plain.make(request);
        return request.unique() ? part.flatMap(untagged -> tagged(untagged, request)) : part;
    }

    private static Optional<Part> tagged(Part part, Request request) {
        Sizes sizes = Sizes.of(part, request.encoding());
        int length = Tag.FULL;
        while (length > Tag.SHORTEST && !sizes.fit(request.room().less(SEPARATOR.length() + length))) {
            length--;
        }
        return Optional.of(Sequence.of(part, Literal.of(SEPARATOR, request.encoding()), new Tag(length)));
    }
}
