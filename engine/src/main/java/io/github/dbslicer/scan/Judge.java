package io.github.dbslicer.scan;

import io.github.dbslicer.scan.NameHint.Strength;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Weighs what the name, the type and the values of one column say. */
final class Judge {
    /** How many values it takes to say something against a name, or for something that no name says. */
    private static final int ENOUGH = 20;

    private static final int FEW = 10;
    private static final double MOST = 0.9;
    private static final double HALF = 0.5;
    private static final double TENTH = 0.1;
    private static final double HUNDREDTH = 0.01;
    private static final int YEARS_OF_BIRTHS = 20;

    /** What can be told by its values alone: where none of them is it, the name means something else. */
    private static final Set<Category> ALWAYS_TOLD =
            Set.of(Category.EMAIL, Category.IBAN, Category.IP, Category.USER_AGENT);

    /** What tells little of a person. */
    private static final Set<Category> DISTANT = Set.of(Category.REGION, Category.COMPANY, Category.WEB);

    /** What a word that may mean something else is no good witness of. */
    private static final Set<Category> VAGUE = Set.of(Category.TEXT, Category.TRAIT, Category.USER_NAME);

    /** The part of the values that have to be common names, or texts, to speak for it. The lists hold the most common ones alone. */
    private static final Map<ValueForm, Double> SPEAKING = Map.of(
            ValueForm.PHONE, HALF,
            ValueForm.STREET, 0.25,
            ValueForm.FULL_NAME, 0.15,
            ValueForm.FIRST_NAME, 0.15,
            ValueForm.LAST_NAME, 0.1,
            ValueForm.TEXT, 0.2,
            ValueForm.WEB, HALF);

    private final Optional<NameHint> hint;
    private final TypeFamily family;
    private final Surroundings surroundings;
    private final ColumnSample sample;

    Judge(Optional<NameHint> hint, TypeFamily family, Surroundings surroundings, ColumnSample sample) {
        this.hint = hint.filter(named -> family.holds(named.category()));
        this.family = family;
        this.surroundings = surroundings;
        this.sample = sample;
    }

    Optional<Verdict> judge() {
        return Stream.<Supplier<Optional<Verdict>>>of(
                        this::byTellingType,
                        this::byTellingValues,
                        this::byName,
                        this::byOtherValues,
                        this::byFewValues,
                        this::byType)
                .flatMap(witness -> witness.get().stream())
                .findFirst();
    }

    /** Most values are what hardly anything else could be. */
    private Optional<Verdict> byTellingValues() {
        return best(true)
                .filter(form -> sample.share(form) >= (form.accidental() ? MOST : HALF) && sample.values() >= 3)
                .map(form -> {
                    boolean named = hint.filter(known -> known.category() == form.category())
                            .isPresent();
                    boolean certain = named || sample.share(form) >= MOST && sample.values() >= ENOUGH;
                    return new Verdict(
                            form.category(),
                            certain ? Confidence.SURE : Confidence.LIKELY,
                            (named ? "its name; " : "") + values(form));
                });
    }

    private Optional<Verdict> byName() {
        return hint.filter(named -> named.strength() != Strength.WEAK).map(named -> {
            Category category = named.category();
            String why = "its name" + (named.strength() == Strength.STRONG ? "" : inItsTable(category));
            Optional<ValueForm> agreeing = speaking(category);
            if (agreeing.isPresent()) {
                return new Verdict(category, Confidence.SURE, why + "; " + values(agreeing.get()));
            }
            if (category == Category.BIRTH && sample.shareOfBirths() >= MOST) {
                return new Verdict(category, Confidence.SURE, why + "; the dates may be those of births");
            }
            if (ALWAYS_TOLD.contains(category) && sample.values() >= ENOUGH && tellings(category) < TENTH) {
                return new Verdict(category, Confidence.PERHAPS, why + "; but hardly any value looks like one");
            }
            boolean vague =
                    DISTANT.contains(category) || named.strength() == Strength.SUPPORTED && VAGUE.contains(category);
            return new Verdict(category, vague ? Confidence.PERHAPS : Confidence.LIKELY, why);
        });
    }

    private String inItsTable(Category category) {
        if (!surroundings.support(category)) {
            return "";
        }
        return surroundings.persons() ? ", in a table of people" : ", in a table of addresses";
    }

    private double tellings(Category category) {
        return forms(category).mapToDouble(sample::share).max().orElse(0);
    }

    private Optional<ValueForm> speaking(Category category) {
        return forms(category)
                .filter(form -> sample.values() > 0 && sample.share(form) >= SPEAKING.getOrDefault(form, HALF))
                .max(Comparator.comparingDouble(sample::share));
    }

    private static Stream<ValueForm> forms(Category category) {
        return Stream.of(ValueForm.values()).filter(form -> form.category() == category);
    }

    /** What values are written like that many a thing is written like, in numbers that speak for it. */
    private Optional<Verdict> byOtherValues() {
        if (family == TypeFamily.DATE) {
            return bornOnes();
        }
        return best(false)
                .filter(form -> form != ValueForm.WEB && enough(form))
                .filter(form -> form != ValueForm.TEXT || surroundings.persons() || isHint(form))
                .map(form -> {
                    boolean many = form != ValueForm.TEXT && (sample.share(form) >= HALF || isHint(form));
                    String why = (isHint(form) ? "its name; " : "") + values(form);
                    return new Verdict(form.category(), many ? Confidence.LIKELY : Confidence.PERHAPS, why);
                });
    }

    /** Whether so many values are written so that they speak for it, by themselves or beside a name that may mean something else. */
    private boolean enough(ValueForm form) {
        double speaking = SPEAKING.getOrDefault(form, HALF);
        return isHint(form)
                ? sample.share(form) >= speaking
                : sample.values() >= FEW
                        && sample.distinct() >= FEW / 2
                        && sample.share(form) >= Math.max(HALF / 2, Math.min(HALF, 2 * speaking));
    }

    private boolean isHint(ValueForm form) {
        return hint.filter(named -> named.category() == form.category()).isPresent();
    }

    private Optional<Verdict> bornOnes() {
        boolean plausible = surroundings.persons()
                && sample.values() >= ENOUGH
                && sample.shareOfBirths() >= MOST
                && sample.years() >= YEARS_OF_BIRTHS;
        return plausible
                ? Optional.of(new Verdict(
                        Category.BIRTH, Confidence.PERHAPS, "dates in a table of people that may be those of births"))
                : Optional.empty();
    }

    /** Some values are what hardly anything else could be. */
    private Optional<Verdict> byFewValues() {
        return best(true)
                .filter(form -> !form.accidental() && sample.matches(form) >= 3 && sample.share(form) >= HUNDREDTH)
                .map(form -> new Verdict(
                        form.category(),
                        sample.share(form) >= TENTH ? Confidence.LIKELY : Confidence.PERHAPS,
                        values(form)));
    }

    private Optional<Verdict> byTellingType() {
        return switch (family) {
            case IP -> Optional.of(new Verdict(Category.IP, Confidence.SURE, "its type"));
            case MAC -> Optional.of(new Verdict(Category.MAC, Confidence.SURE, "its type"));
            default -> Optional.empty();
        };
    }

    private Optional<Verdict> byType() {
        return switch (family) {
            case PLACE -> Optional.of(new Verdict(Category.PLACE, Confidence.PERHAPS, "its type"));
            case DOCUMENT, BYTES ->
                Optional.of(new Verdict(Category.DOCUMENT, Confidence.PERHAPS, "its type, which may hold anything"));
            case TEXT, SMALL_NUMBER, NUMBER, BOOLEAN, DATE, IP, MAC, UUID, SHORT_BYTES, OTHER -> Optional.empty();
        };
    }

    /** The form that most values have; of two, the one that comes first. */
    private Optional<ValueForm> best(boolean telling) {
        return Stream.of(ValueForm.values())
                .filter(form -> form.telling() == telling && sample.matches(form) > 0)
                .reduce((one, other) -> sample.matches(other) > sample.matches(one) ? other : one);
    }

    private String values(ValueForm form) {
        int percent = (int) (100.0 * sample.matches(form) / sample.values());
        return String.format(
                Locale.ROOT,
                "%s of %,d values are %s",
                percent == 0 ? "under 1%" : percent + "%",
                sample.values(),
                form.words());
    }
}
