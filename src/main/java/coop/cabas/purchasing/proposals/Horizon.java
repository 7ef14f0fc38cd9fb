package coop.cabas.purchasing.proposals;

/**
 * The time that an order covers.
 *
 * @param untilDelivery open days from tomorrow to the day before the delivery
 * @param covered open days from the delivery to the day before the one after it
 * @param safety open days kept in reserve
 * @param openAWeek open days in a week, 1 to 7: what keeps for so many days is sold on so many of them
 */
public record Horizon(int untilDelivery, int covered, int safety, int openAWeek) {

    public Horizon {
        if (untilDelivery < 0 || covered < 1 || safety < 0 || openAWeek < 1 || openAWeek > 7) {
            throw new IllegalArgumentException("%d, %d, %d, %d".formatted(untilDelivery, covered, safety, openAWeek));
        }
    }
}
