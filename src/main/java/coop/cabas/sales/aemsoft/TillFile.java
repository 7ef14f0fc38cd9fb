package coop.cabas.sales.aemsoft;

/** What a file handed in turned out to be. */
public sealed interface TillFile permits ReadableFile, LeftOutFile, RefusedFile {

    /** The file's name as given by the person. */
    String name();

    /** One word for its nature: {@code plu}, {@code journal}, {@code articles}, {@code stock}, {@code moves}, {@code delivery} or {@code unknown}. */
    String kind();
}
