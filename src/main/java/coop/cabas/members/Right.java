package coop.cabas.members;

/** What the coop's door and its assembly ask of somebody. */
public enum Right {
    SHOP,
    VOTE
}
