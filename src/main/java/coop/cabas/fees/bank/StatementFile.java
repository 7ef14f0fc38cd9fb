package coop.cabas.fees.bank;

import coop.cabas.shared.Refused;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A statement as the bank gives it, told apart by what it holds. */
final class StatementFile {

    /** More than a year of any coop's account. */
    static final int LARGEST = 8 << 20;

    private static final int LOOKED_AT = 4096;

    private StatementFile() {}

    /** @throws Refused when it is no statement that is understood: {@link UnknownColumns} when only its columns are not */
    static List<StatementLine> read(byte[] content, ColumnChoices choices) {
        if (content.length == 0) {
            throw new Refused("fees.bank.empty");
        }
        if (content.length > LARGEST) {
            throw new Refused("fees.bank.tooLarge", LARGEST >> 20);
        }
        var start = text(content.length > LOOKED_AT ? java.util.Arrays.copyOf(content, LOOKED_AT) : content)
                .toUpperCase(Locale.ROOT);
        if (start.contains("<OFX>") || start.contains("OFXHEADER")) {
            return Ofx.read(text(content));
        }
        if (start.contains("CAMT.05") || start.contains("BKTOCSTMR")) {
            return Camt.read(content);
        }
        if (Mt940.looksLike(start)) {
            return Mt940.read(text(content));
        }
        return CsvStatement.read(content, choices);
    }

    /** As UTF-8 when it is, else as French banks write. */
    static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
