package io.github.dbslicer.sample;

import java.util.List;

/** The words that the shop's texts are made of, in many scripts. */
final class Words {
    static final List<Country> COUNTRIES = List.of(
            new Country("AT", "Österreich", true),
            new Country("AU", "Australia", false),
            new Country("BR", "Brasil", false),
            new Country("CA", "Canada", false),
            new Country("CH", "Schweiz", false),
            new Country("CI", "Côte d'Ivoire", false),
            new Country("CZ", "Česko", true),
            new Country("DE", "Deutschland", true),
            new Country("DK", "Danmark", true),
            new Country("ES", "España", true),
            new Country("FI", "Suomi", true),
            new Country("FR", "France", true),
            new Country("GB", "United Kingdom", false),
            new Country("GR", "Ελλάδα", true),
            new Country("IE", "Éire", true),
            new Country("IN", "भारत", false),
            new Country("IS", "Ísland", false),
            new Country("IT", "Italia", true),
            new Country("JP", "日本", false),
            new Country("KR", "대한민국", false),
            new Country("MX", "México", false),
            new Country("NL", "Nederland", true),
            new Country("NO", "Norge", false),
            new Country("PL", "Polska", true),
            new Country("PT", "Portugal", true),
            new Country("SE", "Sverige", true),
            new Country("TR", "Türkiye", false),
            new Country("UA", "Україна", false),
            new Country("US", "United States", false),
            new Country("ZA", "South Africa", false));

    static final List<Name> FIRST_NAMES = List.of(
            new Name("Zoë", "zoe"),
            new Name("José", "jose"),
            new Name("Søren", "soren"),
            new Name("Anna", "anna"),
            new Name("Łukasz", "lukasz"),
            new Name("Chloé", "chloe"),
            new Name("Jürgen", "jurgen"),
            new Name("Олена", "olena"),
            new Name("美咲", "misaki"),
            new Name("Peter", "peter"),
            new Name("Þóra", "thora"),
            new Name("Νίκος", "nikos"),
            new Name("Ayşe", "ayse"),
            new Name("Grace", "grace"),
            new Name("Tomáš", "tomas"),
            new Name("아름", "areum"));

    static final List<Name> LAST_NAMES = List.of(
            new Name("Müller", "muller"),
            new Name("O'Brien", "obrien"),
            new Name("García", "garcia"),
            new Name("Nuñez", "nunez"),
            new Name("Šimek", "simek"),
            new Name("Smith", "smith"),
            new Name("Ångström", "angstrom"),
            new Name("Коваленко", "kovalenko"),
            new Name("佐藤", "sato"),
            new Name("Yıldız", "yildiz"),
            new Name("Lefèvre", "lefevre"),
            new Name("van der Berg", "vanderberg"),
            new Name("Papadopoulos", "papadopoulos"),
            new Name("Jóhannsdóttir", "johannsdottir"),
            new Name("김", "kim"),
            new Name("Wójcik", "wojcik"));

    static final List<String> CITIES = List.of(
            "Zürich",
            "Kraków",
            "São Paulo",
            "Malmö",
            "Lyon",
            "Київ",
            "京都",
            "Cork",
            "Αθήνα",
            "İzmir",
            "Porto",
            "Reykjavík");

    static final List<String> STREETS = List.of(
            "Main Street",
            "Rue de l'Église",
            "Schloßallee",
            "Calle Mayor",
            "Storgatan",
            "ul. Długa",
            "Via Roma",
            "Kerkstraat");

    static final List<String> PRODUCT_KINDS = List.of(
            "Kettle",
            "Lamp",
            "Chair",
            "Notebook",
            "Bicycle",
            "Backpack",
            "Teapot",
            "Keyboard",
            "Blanket",
            "Café table");

    static final List<String> COLOURS = List.of("red", "blue", "green", "crème", "black", "white");

    static final List<String> NOTES = List.of(
            "Please ring twice.",
            "It's a present 🎁, no invoice in the parcel please.",
            "Leave it with the neighbour;\nthe door code is 12\\34.",
            "Bitte nicht am Straßenrand abstellen.",
            "100% cotton, right?\tThanks!");

    static final List<String> OPINIONS = List.of(
            "Just what I needed.", "Très bien 👍", "Broke after a week.", "価格の割に良い", "She said \"perfect\".", "OK");

    private Words() {}

    /**
     * A country of the world.
     *
     * @param code ISO 3166-1 alpha-2
     * @param name in a language of the country
     * @param inEuropeanUnion whether it is a member state
     */
    record Country(String code, String name, boolean inEuropeanUnion) {}

    /**
     * A name of a person.
     *
     * @param text as written
     * @param slug in ASCII, for mail addresses
     */
    record Name(String text, String slug) {}
}
