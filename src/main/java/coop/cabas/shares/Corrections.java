package coop.cabas.shares;

import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

/** Mistakes are taken back by lines that say the opposite: nothing is ever struck out. */
@Service
@Transactional
public class Corrections {

    private final Register register;
    private final Years years;
    private final Cooperators cooperators;
    private final Clock clock;

    Corrections(Register register, Years years, Cooperators cooperators, Clock clock) {
        this.register = register;
        this.years = years;
        this.cooperators = cooperators;
        this.clock = clock;
    }

    /**
     * Takes a whole act back: both lines of a transfer, all of a new nominal value. Dated of the day of the act while its year is
     * open, of today once it is closed.
     *
     * @param reason why; kept in the register
     * @return number of the first line
     * @throws NotFound when there is no such line
     * @throws Refused when it was taken back before, takes another back itself, or later lines stand on it
     */
    public long correct(long number, String reason) {
        if (reason.isBlank()) {
            throw new Refused("shares.correction.reason");
        }
        var line = register.find(number).orElseThrow(() -> new NotFound(String.valueOf(number)));
        var act = register.operation(line.operation());
        var today = LocalDate.now(clock);
        var lines = new ArrayList<Line>();
        for (var part : act.reversed()) {
            var on = years.isClosed(part.effective()) ? today : part.effective();
            lines.add(Line.correction(part, on, new Grounds("", "", "", reason)));
        }
        var corrected = register.append(lines);
        act.forEach(part -> cooperators.follow(part.member(), today));
        return corrected;
    }
}
