package coop.cabas.organisation;

/** Legal forms that such coops have in France. */
public enum LegalForm {
    /** Association of the law of 1 July 1901. */
    ASSOCIATION,
    /** Société coopérative d'intérêt collectif, loi 47-1775 article 19 quinquies, as SA, SAS or SARL. */
    SCIC_SA,
    SCIC_SAS,
    SCIC_SARL,
    /** Société par actions simplifiée with cooperative statutes. */
    SAS,
    OTHER
}
