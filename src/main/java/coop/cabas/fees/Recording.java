package coop.cabas.fees;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;

/** Writes a fee down together with the payment that comes with it: both or neither. */
@Service
@Transactional
public class Recording {

    private final Fees fees;
    private final Payments payments;

    Recording(Fees fees, Payments payments) {
        this.fees = fees;
        this.payments = payments;
    }

    /** @param method null when not said */
    public record Paid(Money amount, LocalDate on, @Nullable MethodId method, String reference) {}

    /**
     * @param paid what is paid at once; null when it is owed for now
     * @throws coop.cabas.shared.Refused as {@link Fees#write} and {@link Payments#receive}
     */
    public FeeId write(NewFee fee, @Nullable Paid paid) {
        var id = fees.write(fee);
        if (paid != null) {
            var settles = paid.amount().compareTo(fee.amount()) > 0 ? fee.amount() : paid.amount();
            payments.receive(
                    fee.member(), paid.on(), paid.amount(), paid.method(), paid.reference(), Map.of(id, settles));
        }
        return id;
    }
}
