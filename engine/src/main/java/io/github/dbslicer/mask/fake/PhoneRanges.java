package io.github.dbslicer.mask.fake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Telephone numbers that regulators keep for films and books. North America: 555-0100 to 555-0199 of every area (North American Numbering Plan
 * Administration). United Kingdom: Ofcom's numbers for drama. France: Arcep's for audiovisual works. Germany: the Bundesnetzagentur's for media
 * (notice 148/2021). Australia: the ACMA's for creative works. Sweden: those of PTS. Ireland: ComReg's 020 91.
 */
final class PhoneRanges {
    private static final Map<String, List<Range>> BY_COUNTRY = Map.ofEntries(
            Map.entry(
                    "US",
                    northAmerica(
                            "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 229 231 234 239 240 251 253 254 256 260 262 267 "
                                    + "269 270 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 330 331 334 "
                                    + "336 337 339 346 347 351 352 360 361 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 425 "
                                    + "432 434 435 440 443 469 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 "
                                    + "530 540 541 559 561 562 563 570 571 573 574 580 585 586 601 602 603 605 606 607 608 609 610 612 614 615 "
                                    + "616 617 618 619 620 623 626 630 631 636 641 646 650 651 660 661 662 678 701 702 703 704 706 707 708 712 "
                                    + "713 714 715 716 717 718 719 720 724 727 731 732 734 740 754 757 760 763 765 770 772 773 774 775 781 785 "
                                    + "786 801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 828 830 831 832 843 845 847 850 856 857 "
                                    + "858 859 860 863 864 865 870 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 "
                                    + "931 936 937 940 941 949 951 952 954 956 970 971 972 973 978 979 980 985 989")),
            Map.entry(
                    "CA",
                    northAmerica(
                            "204 226 236 250 289 306 343 403 416 418 437 438 450 506 514 519 548 579 581 587 604 613 647 705 709 778 780 807 "
                                    + "819 867 902 905")),
            Map.entry(
                    "GB",
                    ranges(
                            "44",
                            "0113 496 0###",
                            "0114 496 0###",
                            "0115 496 0###",
                            "0116 496 0###",
                            "0117 496 0###",
                            "0118 496 0###",
                            "0121 496 0###",
                            "0131 496 0###",
                            "0141 496 0###",
                            "0151 496 0###",
                            "0161 496 0###",
                            "020 7946 0###",
                            "0191 498 0###",
                            "029 2018 0###",
                            "01632 960###",
                            "07700 900###")),
            Map.entry(
                    "FR",
                    ranges(
                            "33",
                            "01 99 00 ## ##",
                            "02 61 91 ## ##",
                            "03 53 01 ## ##",
                            "04 65 71 ## ##",
                            "05 36 49 ## ##",
                            "06 39 98 ## ##")),
            Map.entry(
                    "DE", ranges("49", "030 23125###", "069 90009###", "040 66969###", "0221 4710###", "089 99998###")),
            Map.entry(
                    "AU",
                    ranges(
                            "61",
                            "(02) 5550 ####",
                            "(02) 7010 ####",
                            "(03) 5550 ####",
                            "(03) 7010 ####",
                            "(07) 5550 ####",
                            "(07) 7010 ####",
                            "(08) 5550 ####",
                            "(08) 7010 ####")),
            Map.entry("SE", ranges("46", "08-465 004 ##", "031-390 06 ##", "040-628 04 ##")),
            Map.entry("IE", ranges("353", "020 91# ####")));

    private PhoneRanges() {}

    /** Empty where no range is known of. */
    static List<Range> of(String country) {
        return BY_COUNTRY.getOrDefault(country, List.of());
    }

    private static List<Range> northAmerica(String areas) {
        return Stream.of(areas.split(" "))
                .map(area -> new Range("1" + area + "55501##", "(" + area + ") 555-01##"))
                .toList();
    }

    /** Each begins with a zero that falls away behind the country's code. */
    private static List<Range> ranges(String country, String... national) {
        return Stream.of(national)
                .map(form -> new Range(country + form.replaceAll("[^0-9#]", "").substring(1), form))
                .toList();
    }

    /**
     * @param international digits alone, the country's code first
     * @param national as it is written in the country
     */
    record Range(String international, String national) {}
}
