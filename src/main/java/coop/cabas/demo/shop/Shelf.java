package coop.cabas.demo.shop;

/**
 * How much of every article there is, in thousandths of a piece or kilogram: what the till believes, and what really lies
 * on the shelf. The two part by theft and by goods that nobody keyed, until somebody counts.
 */
public final class Shelf {

    private final long[] believed;
    private final long[] real;
    private final long[] average;

    Shelf(int articles) {
        believed = new long[articles];
        real = new long[articles];
        average = new long[articles];
    }

    /** What the till believes; below zero when more was sold than was keyed in. */
    public long believed(int article) {
        return believed[article];
    }

    long real(int article) {
        return real[article];
    }

    /** Weighted average purchase price of one, in millionths of a euro. */
    public long average(int article) {
        return average[article];
    }

    /** @param cents purchase price of one */
    void receive(int article, long quantity, long cents) {
        long before = Math.max(0, believed[article]);
        if (before + quantity > 0) {
            average[article] = (before * average[article] + quantity * cents * 10_000) / (before + quantity);
        }
        believed[article] += quantity;
        real[article] += quantity;
    }

    void take(int article, long quantity) {
        believed[article] -= quantity;
        real[article] -= quantity;
    }

    /** What happens on the shelf without the till: theft, or goods that came without being keyed. */
    void drift(int article, long quantity) {
        real[article] = Math.max(0, real[article] + quantity);
    }

    /** From now on the till believes what was counted. */
    long count(int article) {
        believed[article] = real[article];
        return real[article];
    }
}
