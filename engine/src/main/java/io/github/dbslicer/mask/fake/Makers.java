package io.github.dbslicer.mask.fake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Who makes the fakes of a name. */
final class Makers {
    private static final Map<String, String> ALIASES = Map.of(
            "phone_number.phone_number", "phone",
            "phone_number.cell_phone", "phone",
            "name.name", "name.full_name",
            "address.postcode", "address.zip_code");

    /** Names of lists that are taken as they are. */
    private static final Collection<String> LISTED = List.of(
            "name.male_first_name",
            "name.female_first_name",
            "address.street_name",
            "address.street_address",
            "address.secondary_address",
            "address.building_number",
            "address.city",
            "address.zip_code",
            "address.state",
            "address.country",
            "address.country_code",
            "address.full_address",
            "company.name",
            "company.industry",
            "job.title");

    private Makers() {}

    /** The name that stands for an alias. */
    static String name(String nameOrAlias) {
        return ALIASES.getOrDefault(nameOrAlias, nameOrAlias);
    }

    static Maker of(String name) {
        Map<String, Maker> own = new HashMap<>(InternetFakes.makers());
        own.putAll(FinanceFakes.makers());
        own.put(PhoneFakes.NAME, PhoneFakes::make);
        return own.containsKey(name)
                ? own.get(name)
                : new Tagged(ListFakes.makers().getOrDefault(name, ListFakes::named));
    }

    /** Whether the fakes of a name are digits alone where the column takes no others. */
    static boolean isNumber(String name) {
        return name.equals(PhoneFakes.NAME) || name.equals(FinanceFakes.CREDIT_CARD);
    }

    /** Names that a user may have meant. */
    static Collection<String> names() {
        Collection<String> names = new TreeSet<>(LISTED);
        names.addAll(ListFakes.makers().keySet());
        names.addAll(InternetFakes.makers().keySet());
        names.addAll(FinanceFakes.makers().keySet());
        names.add(PhoneFakes.NAME);
        return names;
    }
}
