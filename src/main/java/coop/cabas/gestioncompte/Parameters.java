package coop.cabas.gestioncompte;

import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import coop.cabas.shifts.intake.RuleIntake.Rules;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The settings of a gestion-compte, from its {@code parameters.yml} or {@code .env}; its own defaults for what neither tells. */
final class Parameters {

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_.]*)\\s*[:=]\\s*(.*?)\\s*");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})\\s*(day|week|month|year)s?");
    private static final int MINUTES_OF_HOUR = 60;
    private static final int LARGEST = 10_000;

    /** What becomes a rule here. */
    static final List<String> TAKEN = List.of(
            "due_duration_by_cycle",
            "cycle_duration",
            "cycle_type",
            "use_card_reader_to_validate_shifts",
            "max_time_at_end_of_shift",
            "use_time_log_saving",
            "time_log_saving_shift_free_min_time_in_advance_days",
            "unlimited_book_duration",
            "allow_extra_shifts",
            "max_time_in_advance_to_book_extra_shifts",
            "maximum_nb_of_beneficiaries_in_membership",
            "forbid_shift_overlap_time");

    /** What the proof computes with. */
    private static final Set<String> USED =
            Set.of("registration_duration", "time_after_which_members_are_late_with_shifts");

    /** One of these makes a file one of settings. */
    private static final Set<String> TELLING = Set.of(
            "due_duration_by_cycle", "use_card_reader_to_validate_shifts", "registration_duration", "cycle_type");

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    static Parameters none() {
        return new Parameters(Map.of());
    }

    /**
     * @return null when these are no settings of gestion-compte
     * @throws Unreadable when one of them has a value that cannot be
     */
    static @Nullable Parameters of(byte[] content) {
        var values = new TreeMap<String, String>();
        new String(content, StandardCharsets.UTF_8).lines().forEach(line -> {
            var read = LINE.matcher(line);
            if (read.matches() && !line.stripLeading().startsWith("#")) {
                values.put(read.group(1).toLowerCase(Locale.ROOT), unquoted(read.group(2)));
            }
        });
        return values.keySet().stream().anyMatch(TELLING::contains) ? new Parameters(values).checked() : null;
    }

    private static String unquoted(String value) {
        if (value.length() >= 2 && (value.startsWith("'") || value.startsWith("\""))) {
            int end = value.indexOf(value.charAt(0), 1);
            return end < 0 ? value : value.substring(1, end);
        }
        var plain = value.replaceFirst("\\s+#.*$", "");
        return plain.equals("null") || plain.equals("~") ? "" : plain;
    }

    /** @throws Unreadable when one of them has a value that cannot be */
    private Parameters checked() {
        rules(new Rules(0, "PERSONAL", 0, "BOOKING", 0, true, true, null, 1, 0, 0));
        registration();
        late();
        return this;
    }

    /** Rules as they would be here; what is not told stays. */
    Rules rules(Rules now) {
        return new Rules(
                number("due_duration_by_cycle", now.due()),
                values.containsKey("cycle_type") ? value("cycle_type").isEmpty() ? "PERSONAL" : "COMMON" : now.cycle(),
                values.containsKey("cycle_duration") ? days("cycle_duration") : now.days(),
                values.containsKey("use_card_reader_to_validate_shifts")
                        ? is("use_card_reader_to_validate_shifts", false) ? "ATTENDANCE" : "BOOKING"
                        : now.credit(),
                number("max_time_at_end_of_shift", now.ceiling()),
                is("use_time_log_saving", now.savings()),
                values.containsKey("unlimited_book_duration") ? !is("unlimited_book_duration", false) : now.quota(),
                extraDays(now),
                number("maximum_nb_of_beneficiaries_in_membership", now.people()),
                number("time_log_saving_shift_free_min_time_in_advance_days", now.cancelDays()),
                overlap(now));
    }

    private @Nullable Integer extraDays(Rules now) {
        if (!is("allow_extra_shifts", true)) {
            return null;
        }
        return values.containsKey("max_time_in_advance_to_book_extra_shifts")
                ? Integer.valueOf(days("max_time_in_advance_to_book_extra_shifts"))
                : now.extraDays();
    }

    /** There, less than nothing lets somebody be at two shifts at once; here nobody is. */
    private int overlap(Rules now) {
        int told = number("forbid_shift_overlap_time", now.overlap());
        return told < 0 ? now.overlap() : told;
    }

    /** Of those that become a rule, the ones that are told, with their value. */
    Map<String, String> taken() {
        var told = new TreeMap<String, String>();
        TAKEN.stream().filter(values::containsKey).forEach(name -> told.put(name, value(name)));
        return told;
    }

    /** Settings that are told and have no like here. */
    Set<String> left() {
        var left = new TreeSet<>(values.keySet());
        TAKEN.forEach(left::remove);
        left.removeAll(USED);
        return left;
    }

    /** How long a registration lasts. */
    Period registration() {
        var length = LENGTH.matcher(values.getOrDefault("registration_duration", "1 year"));
        if (!length.matches()) {
            throw wrong("registration_duration");
        }
        int count = Integer.parseInt(length.group(1));
        return switch (length.group(2)) {
            case "day" -> Period.ofDays(count);
            case "week" -> Period.ofWeeks(count);
            case "month" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    /** Minutes below which somebody is late; negative. */
    int late() {
        return number("time_after_which_members_are_late_with_shifts", -9) * MINUTES_OF_HOUR;
    }

    int mostPeople() {
        return number("maximum_nb_of_beneficiaries_in_membership", 2);
    }

    /** Days of a cycle. */
    int cycle() {
        return values.containsKey("cycle_duration") ? days("cycle_duration") : 28;
    }

    int lateCancellationDays() {
        return number("time_log_saving_shift_free_min_time_in_advance_days", 3);
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private boolean is(String name, boolean otherwise) {
        var value = values.get(name);
        return value == null ? otherwise : value.equals("true") || value.equals("1") || value.equals("yes");
    }

    private int number(String name, int otherwise) {
        var value = value(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("-?\\d{1,6}")) {
            throw wrong(name);
        }
        int number = Integer.parseInt(value);
        if (Math.abs(number) > LARGEST) {
            throw wrong(name);
        }
        return number;
    }

    private int days(String name) {
        var length = LENGTH.matcher(value(name));
        if (!length.matches()) {
            throw wrong(name);
        }
        int count = Integer.parseInt(length.group(1));
        return switch (length.group(2)) {
            case "day" -> count;
            case "week" -> count * 7;
            default -> throw wrong(name);
        };
    }

    private Unreadable wrong(String name) {
        return Unreadable.file(Message.of("gestioncompte.parameters.wrong", name, value(name)));
    }
}
