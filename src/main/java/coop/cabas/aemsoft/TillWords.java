package coop.cabas.aemsoft;

import coop.cabas.articles.ContentUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of the till as people write them. */
final class TillWords {

    /** Code of a content that was never filled in ({@code Unité/kg/L}). */
    static final int NO_UNIT = 1;

    /** As long as a name may be here. */
    private static final int LONGEST = 120;

    private static final Pattern ENTITY = Pattern.compile("&([A-Za-z]+);");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TillWords() {}

    /** A label without the till's line breaks, doubled spaces, escaped quotes and entities in capitals ({@code BROCH&EACUTE;TTES}). */
    static String name(String label) {
        var text = ENTITY.matcher(label).replaceAll(entity -> {
            var letter = HtmlUtils.htmlUnescape("&" + entity.group(1).toLowerCase(Locale.ROOT) + ";");
            var capitals = entity.group(1).equals(entity.group(1).toUpperCase(Locale.ROOT));
            return Matcher.quoteReplacement(capitals ? letter.toUpperCase(Locale.ROOT) : letter);
        });
        var plain = SPACES.matcher(text.replace("\\'", "'")).replaceAll(" ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
    }

    /** Null for what was never filled in ({@code Unité/kg/L}), whatever its case and spaces. */
    static @Nullable ContentUnit unit(@Nullable String unit) {
        if (unit == null) {
            return null;
        }
        return switch (SPACES.matcher(unit).replaceAll("").toLowerCase(Locale.ROOT)) {
            case "kg" -> ContentUnit.KG;
            case "litre", "l" -> ContentUnit.L;
            case "unité", "lapièce", "labotte" -> ContentUnit.PIECE;
            default -> null;
        };
    }

    /** Its code in the files that the till imports. */
    static int code(ContentUnit unit) {
        return switch (unit) {
            case KG -> 4;
            case L -> 3;
            case PIECE -> 2;
            case M -> NO_UNIT;
        };
    }

    /** Whether the till's people said by its name that an article is not to be used. */
    static boolean isOver(String name) {
        return name.toUpperCase(Locale.ROOT).contains("NE PAS UTILISER");
    }

    /** Whether the departments of that name sell fresh fruit and vegetables, whose labels must say more. */
    static boolean isFresh(String department) {
        return department.toUpperCase(Locale.ROOT).contains("FRUITS ET LEGUMES");
    }
}
