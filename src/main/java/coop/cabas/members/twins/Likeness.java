package coop.cabas.members.twins;

import coop.cabas.members.MemberKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much two files look like one person. Points are added as Fellegi and Sunter do (A Theory for Record Linkage, 1969): each likeness
 * speaks for one person, each contradiction against. A name alone is no proof, and another first name or birth date outweighs a shared
 * home: couples, brothers and sisters, a father and son of one name are two.
 *
 * @param score from 0 to 100
 * @param reasons for first, the strongest first; then those against
 */
record Likeness(int score, List<Reason> reasons) {

    private static final int BIRTH_DATE = 30;
    private static final int SWAPPED_BIRTH_DATE = 20;
    private static final int NEAR_BIRTH_DATE = 12;
    private static final int OTHER_BIRTH_DATE = -65;
    private static final int EMAIL = 22;
    private static final int PHONE = 22;
    private static final int ADDRESS = 12;
    private static final int HOUSEHOLD = -25;
    private static final int GENDER = -25;
    private static final int COMPANY = 62;
    private static final int COMPANY_HEARD = 48;
    private static final int COMPANY_NUMBER = 45;
    private static final int OTHER_COMPANY_NUMBER = -55;
    private static final int NOTHING_IN_COMMON = -75;

    Likeness {
        reasons = List.copyOf(reasons);
    }

    static Likeness of(Traits a, Traits b) {
        if (a.kind() != b.kind()) {
            return new Likeness(0, List.of());
        }
        var points = new EnumMap<Reason, Integer>(Reason.class);
        var score = a.kind() == MemberKind.ENTITY ? companies(a, b, points) : persons(a, b, points);
        shared(points, Reason.SAME_EMAIL, EMAIL, a.emails(), b.emails());
        shared(points, Reason.SAME_PHONE, PHONE, a.phones(), b.phones());
        shared(points, Reason.SAME_ADDRESS, ADDRESS, a.streets(), b.streets());
        for (var reason : points.keySet()) {
            score += points.getOrDefault(reason, 0);
        }
        return new Likeness(Math.clamp(score, 0, 100), strongestFirst(points));
    }

    /** @return what the names are worth, when no reason says it */
    private static int persons(Traits a, Traits b, Map<Reason, Integer> points) {
        var names = Names.compare(a, b);
        if (names.reason() != null) {
            points.put(names.reason(), names.points());
        }
        birthDates(a.born(), b.born(), points);
        if (a.gender() != null && b.gender() != null && a.gender() != b.gender()) {
            points.put(Reason.OTHER_GENDER, GENDER);
        }
        if (a.household() != null && a.household().equals(b.household())) {
            points.put(Reason.SAME_HOUSEHOLD, HOUSEHOLD);
        }
        return names.reason() == null ? names.points() : 0;
    }

    private static int companies(Traits a, Traits b, Map<Reason, Integer> points) {
        var one = digits(a.companyNumber());
        var other = digits(b.companyNumber());
        if (one.length() >= 9 && other.length() >= 9) {
            // A SIRET is a SIREN and the place: the first nine digits are the entity's.
            var same = one.startsWith(other.substring(0, 9));
            points.put(
                    same ? Reason.SAME_COMPANY_NUMBER : Reason.OTHER_COMPANY_NUMBER,
                    same ? COMPANY_NUMBER : OTHER_COMPANY_NUMBER);
        }
        if (Names.letters(a.company()).equals(Names.letters(b.company()))) {
            points.put(Reason.SAME_COMPANY, COMPANY);
        } else if (!a.companySound().isEmpty() && a.companySound().equals(b.companySound())) {
            points.put(Reason.SOUNDS_ALIKE, COMPANY_HEARD);
        } else {
            return points.containsKey(Reason.SAME_COMPANY_NUMBER) ? 0 : NOTHING_IN_COMMON;
        }
        return 0;
    }

    private static void birthDates(@Nullable LocalDate a, @Nullable LocalDate b, Map<Reason, Integer> points) {
        if (a == null || b == null) {
            return;
        }
        if (a.equals(b)) {
            points.put(Reason.SAME_BIRTH_DATE, BIRTH_DATE);
        } else if (a.getYear() == b.getYear()
                && a.getDayOfMonth() == b.getMonthValue()
                && a.getMonthValue() == b.getDayOfMonth()) {
            points.put(Reason.SWAPPED_BIRTH_DATE, SWAPPED_BIRTH_DATE);
        } else if (isNear(a, b)) {
            points.put(Reason.NEAR_BIRTH_DATE, NEAR_BIRTH_DATE);
        } else {
            points.put(Reason.OTHER_BIRTH_DATE, OTHER_BIRTH_DATE);
        }
    }

    /** One slip of the fingers: the day, the month, a year too many, two figures of the year exchanged, the century. Never a generation. */
    private static boolean isNear(LocalDate a, LocalDate b) {
        var sameYear = a.getYear() == b.getYear();
        var sameMonth = a.getMonth() == b.getMonth();
        var sameDay = a.getDayOfMonth() == b.getDayOfMonth();
        if (sameYear) {
            return sameMonth || sameDay;
        }
        var years = Math.abs(a.getYear() - b.getYear());
        return sameMonth && sameDay && (years == 1 || years == 100 || areExchanged(a.getYear(), b.getYear()));
    }

    private static boolean areExchanged(int a, int b) {
        return a / 100 == b / 100 && a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10;
    }

    private static void shared(
            Map<Reason, Integer> points, Reason reason, int worth, Set<String> one, Set<String> other) {
        if (!Collections.disjoint(one, other)) {
            points.put(reason, worth);
        }
    }

    private static List<Reason> strongestFirst(Map<Reason, Integer> points) {
        var reasons = new ArrayList<>(points.keySet());
        reasons.sort((one, other) -> points.getOrDefault(other, 0) - points.getOrDefault(one, 0));
        return reasons;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
