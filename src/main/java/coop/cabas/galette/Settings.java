package coop.cabas.galette;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Galette's files are read.
 *
 * @param prefix of its tables, for a dump that holds several sets of them; empty to find it
 * @param maxUnpacked most that compressed files may hold together
 */
@ConfigurationProperties("galette")
record Settings(
        @DefaultValue("") String prefix,
        @DefaultValue("512MB") DataSize maxUnpacked) {}
