package coop.cabas.articles;

/** Two articles were one. Published inside the transaction that says so: what others keep of {@code from} belongs to {@code into} now. */
public record ArticleMerged(ArticleId from, ArticleId into) {}
