package coop.cabas.members;

/**
 * Some of the members, as chosen on the list of members.
 *
 * @param query what follows the question mark in the address of that list: search, filters, a saved search; empty for all
 */
public record Selection(String query) {

    public static final Selection ALL = new Selection("");
}
