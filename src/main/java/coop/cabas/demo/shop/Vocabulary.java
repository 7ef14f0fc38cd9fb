package coop.cabas.demo.shop;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the two lists that the invented shop is made from: {@code demo/suppliers.txt} and {@code demo/assortment.txt}. */
final class Vocabulary {

    private static final Pattern SIZE = Pattern.compile("(?:(\\d+)X)?(\\d+(?:\\.\\d+)?)(KG|G|CL|ML|L)\\b");
    private static final Pattern COUNT = Pattern.compile("\\bX(\\d+)\\b");
    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern MONTHS = Pattern.compile("m(\\d+)-(\\d+)");

    private Vocabulary() {}

    /**
     * One article, before chance has given it a code, a cost of its own and a public.
     *
     * @param figure in cents: cost of one, or selling price when it is {@code priced}
     * @param contents in thousandths of the unit
     */
    record Entry(
            Family family,
            String label,
            long figure,
            boolean priced,
            int pack,
            @Nullable Supplier supplier,
            double sought,
            Sold sold,
            Article.@Nullable Season season,
            long contents,
            String unit) {}

    static List<Entry> entries() {
        var suppliers = suppliers();
        var entries = new ArrayList<Entry>();
        Family family = null;
        for (var line : lines("demo/assortment.txt")) {
            if (line.startsWith("[")) {
                family = family(line.substring(1, line.length() - 1).split(";"));
            } else if (family != null) {
                var fields = line.split(";");
                for (var label : expand(fields[0])) {
                    entries.add(entry(family, label, fields, suppliers));
                }
            }
        }
        return entries;
    }

    private static Map<String, Supplier> suppliers() {
        var suppliers = new TreeMap<String, Supplier>();
        for (var line : lines("demo/suppliers.txt")) {
            var f = line.split(";");
            var days = Stream.of(f[3].split(",")).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
            suppliers.put(
                    f[0],
                    new Supplier(
                            Integer.parseInt(f[0]), f[1], f[2], days, Integer.parseInt(f[4]), Integer.parseInt(f[5])));
        }
        return suppliers;
    }

    private static Family family(String[] fields) {
        var department = fields[0].split(" ", 2);
        var family = fields[1].split(" ", 2);
        boolean named = family.length == 2;
        return new Family(
                Integer.parseInt(department[0]),
                department[1],
                named ? Integer.valueOf(family[0]) : null,
                named ? family[1] : null,
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]));
    }

    private static Entry entry(Family family, String label, String[] fields, Map<String, Supplier> suppliers) {
        var options = fields.length > 5 ? List.of(fields[5].split(" ")) : List.<String>of();
        var figure = fields[1].split("/");
        boolean bySize = figure.length == 2 && "kg".equals(figure[1]);
        var sold = sold(options);
        long contents = bySize && !sold.weighed() ? contents(label) : 1000;
        long times = figure.length == 1 ? 1000 : bySize ? contents : 1000 * count(label);
        return new Entry(
                family,
                label,
                cents(figure[0]) * times / 1000,
                options.contains("price"),
                Integer.parseInt(fields[2]),
                suppliers.get(fields[3]),
                Double.parseDouble(fields[4]),
                sold,
                season(options),
                contents,
                bySize || sold.weighed() ? unit(label, sold) : sold == Sold.PIECE ? "La pièce" : "Unité");
    }

    private static Sold sold(List<String> options) {
        for (var sold : Sold.values()) {
            if (options.contains(sold.name().toLowerCase(java.util.Locale.ROOT))) {
                return sold;
            }
        }
        return Sold.PACKED;
    }

    private static Article.@Nullable Season season(List<String> options) {
        for (var option : options) {
            var months = MONTHS.matcher(option);
            if (months.matches()) {
                return new Article.Season(
                        Month.of(Integer.parseInt(months.group(1))), Month.of(Integer.parseInt(months.group(2))));
            }
        }
        return null;
    }

    /** The labels that a pattern stands for: {@code RIZ {BLANC,ROUGE} 1KG} is two. */
    static List<String> expand(String pattern) {
        var choice = CHOICE.matcher(pattern);
        if (!choice.find()) {
            return List.of(pattern);
        }
        return Stream.of(choice.group(1).split(","))
                .flatMap(one ->
                        expand(pattern.substring(0, choice.start()) + one + pattern.substring(choice.end())).stream())
                .toList();
    }

    /** Grams or millilitres that a label announces. */
    private static long contents(String label) {
        var size = SIZE.matcher(label);
        if (!size.find()) {
            throw new IllegalStateException("No size in " + label);
        }
        long number = cents(size.group(2)) * (size.group(1) == null ? 1 : Long.parseLong(size.group(1)));
        return switch (size.group(3)) {
            case "KG", "L" -> number * 10;
            case "CL" -> number / 10;
            default -> number / 100;
        };
    }

    private static String unit(String label, Sold sold) {
        var size = SIZE.matcher(label);
        return !sold.weighed() && size.find() && size.group(3).endsWith("L") ? "Litre" : "kg";
    }

    private static long count(String label) {
        var count = COUNT.matcher(label);
        if (!count.find()) {
            throw new IllegalStateException("No count in " + label);
        }
        return Long.parseLong(count.group(1));
    }

    private static long cents(String euros) {
        return new BigDecimal(euros).movePointRight(2).longValueExact();
    }

    private static List<String> lines(String resource) {
        try {
            return new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
