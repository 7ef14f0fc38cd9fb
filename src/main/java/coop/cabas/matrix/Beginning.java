package coop.cabas.matrix;

/**
 * Where to begin while the matrix is empty, contributed as a bean by the module that knows.
 *
 * @param label key of the words on the button
 * @param path address, with a leading slash
 * @param permission what the page requires
 * @param icon name of a Tabler icon listed in {@code ui/icons.txt}
 */
public record Beginning(String label, String path, String permission, String icon) {}
