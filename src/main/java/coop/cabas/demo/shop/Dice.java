package coop.cabas.demo.shop;

import java.util.SplittableRandom;

/** Chance that falls the same way at every run. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    /** A factor that is 1 in the middle, and as often twice as half when the spread is ln 2. */
    double around(double spread) {
        return Math.exp(random.nextGaussian() * spread);
    }

    /** A whole number whose mean is this, when each of its units falls by itself. */
    int about(double mean) {
        return Math.max(0, (int) Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
    }

    /**
     * Draws among things of unequal weight.
     *
     * @param sums running sums of the weights, the last being the whole
     */
    int among(double[] sums) {
        double drawn = random.nextDouble() * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
