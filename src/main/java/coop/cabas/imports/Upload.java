package coop.cabas.imports;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it arrives, not yet read.
 *
 * @param name as given; made harmless when it is stored
 * @param named true when the person chose this very file, false when it lay in a folder
 * @param size bytes
 * @param content can be opened several times
 */
public record Upload(String name, boolean named, long size, InputStreamSource content) {}
