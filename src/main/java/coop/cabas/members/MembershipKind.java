package coop.cabas.members;

/** What somebody can be to the coop, each independently of the others. */
public enum MembershipKind {
    /** Adhérent·e of the association (loi 1901). */
    ASSOCIATION,
    /** Coopérateur·rice: an associate of the cooperative, who holds shares. */
    COOPERATIVE,
    /** Ami·e: follows and helps without being either. */
    FRIEND
}
