package coop.cabas.ui;

import coop.cabas.shared.LongId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Texts in the reader's language, for templates and commands: {@code t("shifts.week.of")}.
 *
 * <p>Static because templates have no beans; the message source is set once at start.
 */
public final class Text {

    private static volatile MessageSource messages = new NoTexts();

    private Text() {}

    /** Called once at start by the configuration of texts. */
    public static void use(MessageSource source) {
        messages = source;
    }

    /**
     * The text in the language of the current request or command.
     *
     * @param key its key, the module first
     * @param args values for {0}, {1}…; amounts, dates and nested messages are written as the reader writes them
     */
    public static String t(String key, Object... args) {
        var written = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            written[i] = written(args[i]);
        }
        return Objects.requireNonNullElse(messages.getMessage(key, written, null, locale()), key);
    }

    public static String t(Message message) {
        return t(message.key(), message.args().toArray());
    }

    /** What the words make in another language than the reader's of this moment. */
    public static <T> T in(Locale language, Supplier<T> words) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** Whether a text exists under this key, for optional ones such as a column's help. */
    public static boolean has(String key) {
        return messages.getMessage(key, null, null, locale()) != null;
    }

    /** French or English, whatever else was asked. */
    public static Locale locale() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? Locale.UK : Locale.FRANCE;
    }

    public static String language() {
        return locale().getLanguage();
    }

    private static Object written(Object arg) {
        return switch (arg) {
            case Message nested -> t(nested);
            case Money money -> Format.money(money);
            case BigDecimal number -> Format.number(number);
            case LocalDate day -> Format.day(day);
            case YearMonth month -> Format.month(month);
            case Instant moment -> Format.moment(moment);
            case LocalDateTime moment -> Format.moment(moment);
            case Duration time -> Format.hours(time.toMinutes());
            case LongId id -> Long.toString(id.value());
            default -> arg;
        };
    }

    private static final class NoTexts extends org.springframework.context.support.StaticMessageSource {}
}
