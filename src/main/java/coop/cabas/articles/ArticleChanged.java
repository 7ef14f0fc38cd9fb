package coop.cabas.articles;

/** What is said of an article, its codes or its status have changed. Published inside the transaction that changes them. */
public record ArticleChanged(ArticleId article) {}
