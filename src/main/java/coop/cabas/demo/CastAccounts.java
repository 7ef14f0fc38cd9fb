package coop.cabas.demo;

import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Role;
import coop.cabas.access.Roles;
import coop.cabas.aemsoft.AemsoftPermissions;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.labels.LabelsPermissions;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.sales.SalesPermissions;
import coop.cabas.stock.StockPermissions;
import coop.cabas.tools.ToolsPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Opens the accounts of the {@link Cast}, with the roles that a coop might define. */
@Component
public class CastAccounts {

    private static final Map<String, List<String>> ROLES = Map.of(
            Cast.MEMBER,
            List.of(IndicatorsPermissions.READ, CirclesPermissions.READ, ToolsPermissions.READ, MatrixPermissions.READ),
            Cast.SHOP,
            List.of(
                    SalesPermissions.READ,
                    SalesPermissions.IMPORT,
                    ArticlesPermissions.READ,
                    ArticlesPermissions.CHANGE,
                    StockPermissions.READ,
                    StockPermissions.MOVE,
                    StockPermissions.COUNT,
                    StockPermissions.POST,
                    LabelsPermissions.PRINT,
                    PurchasingPermissions.READ,
                    PurchasingPermissions.ORDER,
                    PurchasingPermissions.RECEIVE,
                    PurchasingPermissions.INVOICES,
                    PurchasingPermissions.MANAGE,
                    AemsoftPermissions.EXCHANGE,
                    IndicatorsPermissions.READ,
                    CirclesPermissions.READ,
                    ToolsPermissions.READ,
                    MatrixPermissions.READ));

    private final Accounts accounts;
    private final Roles roles;

    CastAccounts(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /** Those who are missing; the others stay as they are. */
    @Transactional
    public void open() {
        openRoles();
        for (var person : Cast.values()) {
            if (accounts.withEmail(person.email()).isEmpty()) {
                open(person);
            }
        }
    }

    /** The roles alone, for those who open the accounts themselves. */
    @Transactional
    public void openRoles() {
        var known = roles.all().stream().map(Role::name).collect(Collectors.toSet());
        ROLES.forEach((name, permissions) -> {
            if (!known.contains(name)) {
                roles.create(name, permissions);
            }
        });
    }

    private void open(Cast person) {
        var account = new NewAccount(person.email(), person.fullName(), Locale.FRENCH, person.roles());
        var id = accounts.createForDemonstration(account, Cast.PASSWORD);
        if (person == Cast.EVE) {
            accounts.disable(id);
        }
    }
}
