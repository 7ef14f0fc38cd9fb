package coop.cabas.gestioncompte;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How gestion-compte's files are read.
 *
 * @param maxUnpacked most that compressed files may hold together
 */
@ConfigurationProperties("gestioncompte")
record Settings(@DefaultValue("512MB") DataSize maxUnpacked) {}
