package io.github.dbslicer.mask.fake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Prints fakes of one value by one key: each name of fakes in several languages, in UTF-8 whatever the machine's character set is. */
final class GoldenFakes {
    private static final List<String> LOCALES = List.of("en", "de", "fr", "pl", "tr", "ja", "en-GB");
    private static final List<String> NAMES = List.of(
            "name.first_name",
            "name.last_name",
            "name.full_name",
            "name.username",
            "internet.email",
            "internet.url",
            "phone",
            "address.full_address",
            "address.state",
            "company.name",
            "finance.iban");

    private GoldenFakes() {}

    public static void main(String[] arguments) throws IOException {
        System.out.write(String.join("\n", lines().toList()).getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    static Stream<String> lines() {
        return Stream.concat(
                LOCALES.stream().flatMap(locale -> NAMES.stream().map(name -> line(name, "locale", locale))),
                Stream.of(
                        line("name.last_name", "locale", "de", "unique", "true"),
                        line("internet.email", "locale", "tr", "unique", "true"),
                        line("phone", "locale", "de", "unique", "true"),
                        line("phone", "locale", "fr", "format", "national"),
                        line("internet.domain_name"),
                        line("internet.ip_v4"),
                        line("internet.ip_v6"),
                        line("internet.mac"),
                        line("internet.user_agent"),
                        line("job.title"),
                        line("company.industry"),
                        line("color.name"),
                        line("book.title"),
                        line("finance.credit_card"),
                        line("finance.credit_card", "scheme", "visa"),
                        line("finance.bic", "locale", "de")));
    }

    private static String line(String name, String... options) {
        return name + " " + String.join(" ", options) + " | "
                + Masked.fake(name, options).of("anna@shop.test");
    }
}
