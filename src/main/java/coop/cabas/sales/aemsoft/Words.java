package coop.cabas.sales.aemsoft;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans the till's words: padding, line breaks, escaped quotes, and entities that a web form left behind. */
final class Words {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u00A0\\u202F\\uFEFF]+");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|[A-Za-z]{2,8});");
    private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\(['\"])");

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("nbsp", " "),
            Map.entry("euro", "€"),
            Map.entry("deg", "°"),
            Map.entry("rsquo", "’"),
            Map.entry("agrave", "à"),
            Map.entry("acirc", "â"),
            Map.entry("auml", "ä"),
            Map.entry("aelig", "æ"),
            Map.entry("ccedil", "ç"),
            Map.entry("egrave", "è"),
            Map.entry("eacute", "é"),
            Map.entry("ecirc", "ê"),
            Map.entry("euml", "ë"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ntilde", "ñ"),
            Map.entry("ocirc", "ô"),
            Map.entry("ouml", "ö"),
            Map.entry("oelig", "œ"),
            Map.entry("ugrave", "ù"),
            Map.entry("ucirc", "û"),
            Map.entry("uuml", "ü"));

    private Words() {}

    static String clean(String raw) {
        var text = raw;
        if (text.indexOf('&') >= 0) {
            text = ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(decoded(match.group(1))));
        }
        if (text.indexOf('\\') >= 0) {
            text = ESCAPED_QUOTE.matcher(text).replaceAll("$1");
        }
        return isTidy(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The till puts labels in capitals, names of entities included: BROCH&EACUTE;TTES is BROCHÉTTES. */
    private static String decoded(String name) {
        if (name.startsWith("#")) {
            int code = Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
        }
        var plain = ENTITIES.get(name.toLowerCase(Locale.ROOT));
        if (plain == null) {
            return "&" + name + ";";
        }
        return Character.isUpperCase(name.charAt(0)) ? plain.toUpperCase(Locale.FRENCH) : plain;
    }

    /** Nearly every text is: this spares the search. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' '
                    || c == '\u007F'
                    || c == '\u00A0'
                    || c == '\u202F'
                    || c == '\uFEFF'
                    || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }
}
