package io.github.dbslicer.mask.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses of the internet that nobody has: names that RFC 2606 reserves, IPv4 addresses of private networks (RFC 1918), IPv6 ones of documentation
 * (RFC 3849), MAC addresses that no manufacturer gives.
 */
final class InternetFakes {
    private static final List<String> DOMAINS = List.of("@example.com", "@example.net", "@example.org");
    private static final int DOMAIN = DOMAINS.get(0).length();

    /** As RFC 5321 allows it. */
    private static final int LONGEST_LOCAL_PART = 64;

    /** Shorter ones would be few. */
    private static final int SHORTEST_LOCAL_PART = 8;

    private static final String TOP_LEVEL = ".example";

    private InternetFakes() {}

    static Map<String, Maker> makers() {
        return Map.of(
                "internet.email", InternetFakes::email,
                "name.username", InternetFakes::username,
                "internet.domain_name", InternetFakes::domain,
                "internet.url", InternetFakes::url,
                "internet.ip_v4", InternetFakes::ip4,
                "internet.ip_v6", request -> Optional.of(InternetFakes::writeIp6),
                "internet.mac", request -> Optional.of(InternetFakes::writeMac));
    }

    private static Optional<Part> email(Request request) {
        Part domains = Words.of(DOMAINS, request.encoding());
        return localPart(request, DOMAIN).map(localPart -> Sequence.of(localPart, domains));
    }

    private static Optional<Part> username(Request request) {
        return localPart(request, 0);
    }

    private static Optional<Part> localPart(Request request, int behind) {
        int room = Math.min(LONGEST_LOCAL_PART, request.room().ascii() - behind);
        if (room < SHORTEST_LOCAL_PART) {
            return request.tooShort(SHORTEST_LOCAL_PART + behind);
        }
        int tag = request.unique() ? Math.min(Tag.FULL, room) : 0;
        Lists lists = request.lists();
        return Optional.of(new LocalPart(AsciiNames.first(lists), AsciiNames.last(lists), tag, room));
    }

    /** {@code schmidt.example}, {@code schmidt-3f9k2m1q7abc4de5.example}. */
    private static Optional<Part> domain(Request request) {
        return host(request, TOP_LEVEL.length()).map(host -> Sequence.of(host, literal(TOP_LEVEL, request)));
    }

    /** {@code https://schmidt.example/}. */
    private static Optional<Part> url(Request request) {
        String scheme = "https://";
        String end = TOP_LEVEL + "/";
        return host(request, scheme.length() + end.length())
                .map(host -> Sequence.of(literal(scheme, request), host, literal(end, request)));
    }

    private static Literal literal(String text, Request request) {
        return Literal.of(text, request.encoding());
    }

    private static Optional<Part> host(Request request, int around) {
        AsciiNames names = AsciiNames.last(request.lists());
        Part name = (dice, candidate) -> {
            byte[] any = names.any(dice);
            candidate.append(any, 0, any.length);
        };
        if (!request.unique()) {
            return Optional.of(name);
        }
        int room = request.room().ascii() - around;
        if (room < Tag.SHORTEST) {
            return request.tooShort(Tag.SHORTEST + around);
        }
        Sizes sizes = Sizes.of(name, request.encoding());
        boolean named = sizes.fit(request.room().less(around + 1 + Tag.SHORTEST));
        int tag = Math.min(Tag.FULL, named ? room - 1 - sizes.neededCharacters() : room);
        return Optional.of(named ? Sequence.of(name, literal("-", request), new Tag(tag)) : new Tag(tag));
    }

    /** In the private network of 16 million addresses. */
    private static Optional<Part> ip4(Request request) {
        return request.unique() ? request.tooFew() : Optional.of(InternetFakes::writeIp4);
    }

    private static void writeIp4(Dice dice, Candidate candidate) {
        candidate.append('1');
        candidate.append('0');
        for (int i = 0; i < 3; i++) {
            candidate.append('.');
            int part = dice.below(256);
            if (part >= 100) {
                candidate.append('0' + part / 100);
            }
            if (part >= 10) {
                candidate.append('0' + part / 10 % 10);
            }
            candidate.append('0' + part % 10);
        }
    }

    /** Of 96 bits; no group is zero, so that this is the one way to write it (RFC 5952). */
    private static void writeIp6(Dice dice, Candidate candidate) {
        "2001:db8".chars().forEach(candidate::append);
        for (int i = 0; i < 6; i++) {
            candidate.append(':');
            writeHex(1 + dice.below(0xffff), candidate);
        }
    }

    private static void writeHex(int number, Candidate candidate) {
        for (int shift = 28 - Integer.numberOfLeadingZeros(number) / 4 * 4; shift >= 0; shift -= 4) {
            candidate.append(hex(number >>> shift));
        }
    }

    private static int hex(int digit) {
        return "0123456789abcdef".charAt(digit & 0xf);
    }

    /** Of one network card (bit 0 of the first byte is not set), locally administered (bit 1 is). */
    private static void writeMac(Dice dice, Candidate candidate) {
        for (int i = 0; i < 6; i++) {
            int octet = dice.below(256);
            int shown = i == 0 ? octet & 0xfc | 2 : octet;
            if (i > 0) {
                candidate.append(':');
            }
            candidate.append(hex(shown >>> 4));
            candidate.append(hex(shown));
        }
    }
}
