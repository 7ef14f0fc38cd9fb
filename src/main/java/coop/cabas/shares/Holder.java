package coop.cabas.shares;

/**
 * The civil identity of a holder as at a day. What is not known is empty.
 *
 * @param number member number
 * @param identity birth date and place; registration of a legal entity
 * @param address lines parted by line feeds
 */
public record Holder(String number, String name, String identity, String address) {}
