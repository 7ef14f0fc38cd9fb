package coop.cabas.imports;

/**
 * A file handed in. Its content is hostile until an importer has read it.
 *
 * @param name name as given by the person, without any folder; a hint only
 * @param content the bytes, at most {@code imports.max-file-size}
 * @param sha256 lower-case hexadecimal SHA-256 of the bytes: the identity of the file
 * @param named true when the person named this very file; false when it merely lay in a folder that was handed in, in
 *     which case a file of another nature is left out instead of refused
 */
public record SourceFile(String name, byte[] content, String sha256, boolean named) {}
