package coop.cabas.tools;

/** Addresses of the web that people and documents give. */
public final class WebAddress {

    /** Without anything that some reader or other takes for a space: the database knows more of them than Java's {@code \s}. */
    public static final String PATTERN = "https?://[^\\s\\p{Z}\\p{C}]+";

    /** The same, or nothing. */
    public static final String OPTIONAL = "(" + PATTERN + ")?";

    private static final int LONGEST = 500;

    private WebAddress() {}

    public static boolean is(String text) {
        return text.length() <= LONGEST && text.matches(PATTERN);
    }
}
