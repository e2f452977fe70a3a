package io.github.dbslicer.mask.fake;

import io.github.dbslicer.mask.Generator;
import io.github.dbslicer.mask.MaskKind;
import io.github.dbslicer.mask.MaskOptions;
import io.github.dbslicer.schema.ColumnRoom;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code {fake: name.first_name, locale: de}}: names, addresses, numbers and other texts that look real and are nobody's. Never the original itself.
 * Those that are not unique are chosen among the texts that there are, each as likely as the other.
 */
public final class FakeKind implements MaskKind {
    static final String NAME = "fake";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        boolean unique = options.unique();
        Optional<Locale> locale = Locales.read(options);
        Optional<Room> found = Room.of(room);
        if (found.isEmpty()) {
            options.problem(NAME, "fakes need a column of text.");
            return new NoGenerator();
        }
        String name = Makers.name(options.argument());
        // Where the locale is wrong, the English ones tell whether the rest is, too.
        return generator(new Request(name, locale.orElse(Locale.ENGLISH), found.get(), unique, options));
    }

    private static Generator generator(Request request) {
        if (request.room().digits() && !Makers.isNumber(request.name())) {
            request.options().problem(NAME, request.name() + " needs a column of text, not of numbers.");
            return new NoGenerator();
        }
        return Makers.of(request.name())
                .make(request)
                .filter(part -> fits(part, request))
                .<Generator>map(part -> new FakeGenerator(part, request.room()))
                .orElseGet(NoGenerator::new);
    }

    private static boolean fits(Part part, Request request) {
        Room room = request.room();
        Sizes sizes = Sizes.of(part, room.encoding());
        if (sizes.different() < 2) {
            return request.problem(request.name()
                            + " has a single text, which every value would get. Use {constant: ...}, or another name.")
                    .isPresent();
        }
        if (!sizes.areEncodable()) {
            return request.problem("most texts of " + request.name() + " in the locale "
                            + request.locale().toLanguageTag() + " have letters that the column's character set "
                            + room.encoding().charset() + " does not have.")
                    .isPresent();
        }
        if (sizes.fit(room)) {
            return true;
        }
        int characters = sizes.neededCharacters();
        if (characters > room.characters()) {
            return request.tooShort(characters).isPresent();
        }
        return request.problem(request.name() + " needs " + sizes.neededBytes() + " bytes; there is room for "
                        + room.bytes() + ".")
                .isPresent();
    }
}
