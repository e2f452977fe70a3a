package io.github.dbslicer.scan;

import io.github.dbslicer.schema.Column;
import java.util.ArrayList;
import java.util.List;

/** Which masks fit what a column holds, the best one first. */
final class MaskProposals {
    private static final ProposedMask ABSENT = ProposedMask.of("null", "true");

    private MaskProposals() {}

    /**
     * Perhaps none.
     *
     * @param unique whether no two rows may have the same value
     */
    static List<ProposedMask> of(Category category, Column column, boolean unique) {
        List<ProposedMask> masks = new ArrayList<>();
        for (ProposedMask mask : fitting(category, column)) {
            masks.add(mask);
            if (unique) {
                masks.add(mask.unique());
            }
        }
        if (unique && TypeFamily.of(column) == TypeFamily.TEXT) {
            masks.add(ProposedMask.of("hash", "hex").unique());
        }
        if (column.nullable()) {
            boolean best = category == Category.SECRET || category == Category.TRAIT;
            masks.add(best ? 0 : masks.size(), ABSENT);
        }
        return masks;
    }

    private static List<ProposedMask> fitting(Category category, Column column) {
        return switch (TypeFamily.of(column)) {
            case TEXT -> text(category);
            case NUMBER, SMALL_NUMBER -> number(category, column);
            case DATE -> List.of(ProposedMask.of("shift", "30 days"));
            case IP -> List.of(ProposedMask.of("fake", "internet.ip_v4"), ProposedMask.of("fake", "internet.ip_v6"));
            case MAC -> List.of(ProposedMask.of("fake", "internet.mac"));
            case UUID, SHORT_BYTES -> List.of(ProposedMask.of("encrypt", "uuid"), ProposedMask.of("hash", "bytes"));
            case BOOLEAN, PLACE, DOCUMENT, BYTES, OTHER -> List.of();
        };
    }

    private static List<ProposedMask> text(Category category) {
        ProposedMask sameLength = ProposedMask.of("text", "same_length");
        ProposedMask digits = ProposedMask.of("encrypt", "digits");
        ProposedMask characters = ProposedMask.of("encrypt", "alphanumeric");
        return switch (category) {
            case EMAIL -> List.of(ProposedMask.of("fake", "internet.email"), sameLength);
            case FIRST_NAME -> List.of(ProposedMask.of("fake", "name.first_name"), sameLength);
            case LAST_NAME -> List.of(ProposedMask.of("fake", "name.last_name"), sameLength);
            case FULL_NAME -> List.of(ProposedMask.of("fake", "name.full_name"), sameLength);
            case USER_NAME -> List.of(ProposedMask.of("fake", "name.username"), sameLength);
            case PHONE -> List.of(ProposedMask.of("fake", "phone"), digits, sameLength);
            case STREET -> List.of(ProposedMask.of("fake", "address.street_address"), sameLength);
            case POSTAL_CODE -> List.of(ProposedMask.of("fake", "address.zip_code"), characters, sameLength);
            case CITY -> List.of(ProposedMask.of("fake", "address.city"), sameLength);
            case REGION -> List.of(ProposedMask.of("fake", "address.state"), sameLength);
            case COMPANY -> List.of(ProposedMask.of("fake", "company.name"), sameLength);
            case IBAN -> List.of(ProposedMask.of("fake", "finance.iban"), characters, sameLength);
            case CARD -> List.of(ProposedMask.of("fake", "finance.credit_card"), digits, sameLength);
            case BANK_ACCOUNT, ID_NUMBER -> List.of(characters, sameLength);
            case IP -> List.of(ProposedMask.of("fake", "internet.ip_v4"), sameLength);
            case MAC -> List.of(ProposedMask.of("fake", "internet.mac"), sameLength);
            case USER_AGENT -> List.of(ProposedMask.of("fake", "internet.user_agent"), sameLength);
            case WEB -> List.of(ProposedMask.of("fake", "internet.url"), sameLength);
            case SECRET -> List.of(ProposedMask.of("hash", "hex"), sameLength);
            case BIRTH, INCOME, PLACE, PICTURE, TEXT -> List.of(sameLength);
            // Words of a handful: others in their place would be none of these.
            case TRAIT, DOCUMENT -> List.of();
        };
    }

    private static List<ProposedMask> number(Category category, Column column) {
        return switch (category) {
            case INCOME, BIRTH -> List.of(ProposedMask.of("noise", "10%"));
            case PLACE -> List.of(ProposedMask.of("noise", "1%"));
            case TRAIT -> List.of();
            default ->
                column.kind().isInteger()
                        ? List.of(ProposedMask.of("encrypt", "integer"))
                        : List.of(ProposedMask.of("noise", "10%"));
        };
    }
}
