package coop.cabas.articles;

/** What an article can carry: organic, fair trade, Label Rouge… */
public record GoodsLabel(long id, String name, boolean ended) {}
