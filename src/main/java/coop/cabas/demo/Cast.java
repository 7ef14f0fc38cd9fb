package coop.cabas.demo;

import coop.cabas.access.Role;

import java.util.List;

/**
 * The people of demonstration, tests and screenshots. All five belong to the coop; Fatou is an outsider who has an account
 * and no role, so whatever is not hers must not even seem to exist.
 */
public enum Cast {
    /** Member, up to date with her shifts. */
    ANA("Ana Ferreira", "ana", Cast.MEMBER),
    /** Member who owes shifts. */
    BRUNO("Bruno Lemoine", "bruno", Cast.MEMBER),
    /** Leads the circle of computing, and administers. */
    CHLOE("Chloé Marchand", "chloe", Role.ADMIN),
    /** Employed by the shop: the till, its files, the orders. */
    DIDIER("Didier Roux", "didier", Cast.SHOP),
    /** Has left: her account is shut. */
    EVE("Ève Caron", "eve", Cast.MEMBER),
    /** Not of the coop. */
    FATOU("Fatou Diallo", "fatou");

    /** Known to everybody: these accounts open from the machine itself only. */
    public static final String PASSWORD = "cabas-demonstration";

    /** Role of every member: the coop's figures belong to all. */
    static final String MEMBER = "Membre";

    /** Role of those who keep the shop. */
    static final String SHOP = "Magasin";

    private final String fullName;
    private final String mailbox;
    private final List<String> roles;

    Cast(String fullName, String mailbox, String... roles) {
        this.fullName = fullName;
        this.mailbox = mailbox;
        this.roles = List.of(roles);
    }

    public String fullName() {
        return fullName;
    }

    public String firstName() {
        return fullName.substring(0, fullName.indexOf(' '));
    }

    /** In a domain that can never exist. */
    public String email() {
        return mailbox + "@demo.cabas.example";
    }

    /** Names of the roles held. */
    public List<String> roles() {
        return roles;
    }
}
