package coop.cabas.mailings.bounces;

import coop.cabas.access.Email;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/** What a mail server answers when it could not deliver: a delivery status notification (RFC 3464), read without trusting it. */
final class DeliveryNotice {

    /** Deeper than any server nests its parts. */
    private static final int DEEPEST = 6;

    private static final int LONGEST_STATUS = 200_000;
    private static final int LONGEST_REASON = 500;
    private static final Pattern CODE = Pattern.compile("\\s*([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);
    private static final Pattern ENCODED = Pattern.compile("\\+([0-9A-F]{2})");

    private DeliveryNotice() {}

    /**
     * Somebody whom a letter did not reach.
     *
     * @param address as it was written to, in the form of {@link Email#normalised}
     * @param code enhanced status code (RFC 3463); empty when none is told
     * @param reason what the server said, on one line
     */
    record Failure(String address, String code, String reason) {}

    /** @return those whom it says were not reached for good; none when it is no such notice, or speaks of a delay only */
    static List<Failure> read(byte[] message) {
        try {
            var mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            var failures = new ArrayList<Failure>();
            look(mime, 0, failures);
            return List.copyOf(failures);
        } catch (MessagingException | IOException | RuntimeException notReadable) {
            // The parser throws whatever it meets in a file made to harm.
            return List.of();
        }
    }

    private static void look(Part part, int depth, List<Failure> failures) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            status(new String(part.getInputStream().readNBytes(LONGEST_STATUS), StandardCharsets.UTF_8), failures);
        } else if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                look(parts.getBodyPart(i), depth + 1, failures);
            }
        }
    }

    /** A group of fields on the message as a whole, then one on each recipient, separated by empty lines (RFC 3464, 2.1). */
    private static void status(String text, List<Failure> failures) throws MessagingException {
        for (var group : text.replace("\r\n", "\n").split("\n[ \t]*\n+")) {
            var fields = new InternetHeaders(
                    new ByteArrayInputStream((group.strip() + "\n\n").getBytes(StandardCharsets.UTF_8)), true);
            var address = address(fields);
            if (address != null && "failed".equals(field(fields, "Action").toLowerCase(Locale.ROOT))) {
                failures.add(new Failure(address, code(field(fields, "Status")), reason(fields)));
            }
        }
    }

    /** The address that was written to rather than the one it was passed on to: only the first is in the member file. */
    private static @Nullable String address(InternetHeaders fields) {
        for (var name : List.of("Original-Recipient", "Final-Recipient")) {
            var typed = field(fields, name);
            var told = Email.normalised(ENCODED.matcher(typed.substring(typed.indexOf(';') + 1))
                    .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                            String.valueOf((char) Integer.parseInt(code.group(1), 16)))));
            if (Email.isPlausible(told)) {
                return told;
            }
        }
        return null;
    }

    private static String code(String told) {
        var code = CODE.matcher(told);
        return code.matches() ? code.group(1) : "";
    }

    private static String reason(InternetHeaders fields) {
        var told = field(fields, "Diagnostic-Code")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return told.substring(0, Math.min(LONGEST_REASON, told.length()));
    }

    private static String field(InternetHeaders fields, String name) {
        var value = fields.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
