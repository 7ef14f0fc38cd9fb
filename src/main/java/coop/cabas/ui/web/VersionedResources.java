package coop.cabas.ui.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

import java.io.IOException;

/** Serves {@code /assets/<version>/css/cabas.css} from {@code static/css/cabas.css}, whatever the version. */
final class VersionedResources extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var slash = path.indexOf('/');
        return slash < 0 ? null : super.getResource(path.substring(slash + 1), location);
    }
}
