package io.github.dbslicer.mask.fake;

import java.util.List;
import java.util.Map;

/** Postal codes. Where Datafaker has a regular expression of all that there are, they follow its form alone, so that many belong to nowhere. */
final class Postcodes {
    private static final Map<String, String> FORMS = Map.of(
            "BE", "Ø###", //
            "CA", "?#? #?#",
            "GB", "??# #??",
            "IE", "?## ####",
            "NL", "Ø### ??",
            "VN", "######");

    private Postcodes() {}

    static Part part(Lists lists, Encoding encoding) {
        String country = Locales.country(lists.locale());
        List<String> forms = FORMS.containsKey(country) ? List.of(FORMS.get(country)) : lists.texts("address.postcode");
        return new OneOf(
                forms.stream().map(form -> NumberPattern.part(form, encoding)).toList());
    }
}
