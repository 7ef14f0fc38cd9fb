package coop.cabas.aemsoft;

import coop.cabas.shared.Permission;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a role can grant over the exchange with the AEMSOFT till. */
@Component
public final class AemsoftPermissions implements Permission.Catalogue {

    /** See both sides, take articles over, write the files that the till imports. */
    public static final String EXCHANGE = "aemsoft.exchange";

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission(EXCHANGE));
    }
}
