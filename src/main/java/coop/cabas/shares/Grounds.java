package coop.cabas.shares;

/**
 * What a line of the register stands on.
 *
 * @param method how money moved: cheque, transfer; empty when none did
 * @param reference bulletin, cheque, line of the bank
 * @param decidedBy assembly or body that agreed, with its day; empty when nobody had to
 * @param note free
 */
public record Grounds(String method, String reference, String decidedBy, String note) {

    public static final Grounds NONE = new Grounds("", "", "", "");

    public Grounds {
        method = method.strip();
        reference = reference.strip();
        decidedBy = decidedBy.strip();
        note = note.strip();
    }

    public static Grounds paid(String method, String reference) {
        return new Grounds(method, reference, "", "");
    }
}
