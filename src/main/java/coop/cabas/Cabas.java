package coop.cabas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Cabas {
    public static void main(String[] args) {
        SpringApplication.run(Cabas.class, args);
    }
}
