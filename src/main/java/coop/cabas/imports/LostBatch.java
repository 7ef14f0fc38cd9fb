package coop.cabas.imports;

/** A worker finds that it was given up and its batch taken back: what it did must be rolled back. */
final class LostBatch extends RuntimeException {

    LostBatch(BatchId batch) {
        super("batch " + batch.value() + " was taken back");
    }
}
