/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19  Distrib 10.11.6-MariaDB
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE `gal_database` (
  `version` decimal(4,3) NOT NULL
);
INSERT INTO `gal_database` VALUES (1.100);
CREATE TABLE `gal_preferences` (`id_pref` int, `nom_pref` varchar(100), `val_pref` varchar(255));
INSERT INTO `gal_preferences` VALUES (1,'pref_nom','Le Petit Cabas'),(2,'pref_membership_ext',''),(3,'pref_beg_membership','01/09'),(4,'pref_membership_offermonths','2');
CREATE TABLE `gal_statuts` (`id_statut` int, `libelle_statut` varchar(255) DEFAULT '', `priorite_statut` smallint);
INSERT INTO `gal_statuts` VALUES (4,'Active member',30),(9,'Non-member',80);
CREATE TABLE `gal_titles` (`id_title` int, `short_label` varchar(10), `long_label` varchar(100));
INSERT INTO `gal_titles` VALUES (2,'Mrs.',NULL);
CREATE TABLE `gal_types_cotisation` (`id_type_cotis` int, `libelle_type_cotis` varchar(255), `amount` decimal(15,2), `cotis_extension` smallint);
INSERT INTO `gal_types_cotisation` VALUES (1,'annual fee',20.00,-1),(5,'donation in money',NULL,0),(7,'annual fee (to be paid)',20.00,-1),(8,'Trimestre',6.00,3);
CREATE TABLE `gal_paymenttypes` (`type_id` int, `type_name` varchar(255));
CREATE TABLE `gal_adherents` (
  `id_adh` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `id_statut` int(10) NOT NULL,
  `nom_adh` varchar(255) NOT NULL DEFAULT '',
  `prenom_adh` varchar(255) NOT NULL DEFAULT '',
  `societe_adh` varchar(200) DEFAULT NULL,
  `titre_adh` int(10) DEFAULT NULL,
  `ddn_adh` date DEFAULT '1901-01-01',
  `sexe_adh` tinyint(1),
  `adresse_adh` text,
  `cp_adh` varchar(10),
  `ville_adh` varchar(200),
  `pays_adh` varchar(200),
  `tel_adh` varchar(50),
  `gsm_adh` varchar(50),
  `email_adh` varchar(255),
  `info_adh` text,
  `login_adh` varchar(200),
  `mdp_adh` varchar(255),
  `date_crea_adh` date,
  `date_modif_adh` date,
  `activite_adh` tinyint(1),
  `bool_admin_adh` tinyint(1),
  `bool_exempt_adh` tinyint(1),
  `bool_display_info` tinyint(1),
  `date_echeance` date,
  `pref_lang` varchar(20),
  `parent_id` int(10),
  `num_adh` varchar(255),
  PRIMARY KEY (`id_adh`),
  KEY `id_statut` (`id_statut`)
) ENGINE=InnoDB COMMENT='it''s (a) table; really';
INSERT INTO `gal_adherents` VALUES
(1,4,'L&#039;Hermitage','Zoé',NULL,2,'0000-00-00',2,'1 rue d\'Été\nBât. C ; 2e','35000','Rennes','France','','06 39 98 00 01',' Zoe@Example.org ','note ; \"citée\" \\ fin','zoe','$2y$10$lt86OrI3AjEih3NfW7FgauBE8cwlJIVK7juB7UFW0/E4PEPiKyt.G','2024-01-05','2026-01-05',1,1,0,1,'2026-08-31','fr_FR.utf8',NULL,'A1'),
(2,4,'L’Hermitage','Ulysse',NULL,NULL,'2015-03-04',1,'','','','','','','',NULL,'ulysse','','1901-01-01','2026-01-05',1,0,0,0,NULL,'xx_YY',1,'a1'),
(3,9,'Sans','Compte',NULL,NULL,NULL,0,'','','','','','01 99 00 00 01 / 06 39 98 00 02','pas-une-adresse',NULL,'sans','5f4dcc3b5aa765d61d8327deb882cf99','2025-02-03','2025-02-03',0,0,1,0,NULL,'en_US',NULL,NULL),
(4,4,'','','Café « La Bascule »',NULL,NULL,0,'','','','Belgique','','','bascule@example.org',NULL,'bascule','$2y$31$lt86OrI3AjEih3NfW7FgauBE8cwlJIVK7juB7UFW0/E4PEPiKyt.G','2025-05-05','2025-05-06',1,0,0,0,NULL,'br',5,NULL),
(5,4,'Boucle','Anna',NULL,NULL,NULL,2,'','','','','','','',NULL,'anna','','2025-05-05','2025-05-06',0,0,0,0,NULL,'fr_FR',4,NULL);
CREATE TABLE `gal_transactions` (`trans_id` int, `trans_date` date, `trans_amount` decimal(15,2), `trans_desc` varchar(255), `id_adh` int, `type_paiement_trans` int);
INSERT INTO `gal_transactions` VALUES (1,'2025-09-02',45.00,'Famille',1,3),(2,'2025-09-03',5.00,'Trop réparti',NULL,1),(3,'2025-09-03',0.00,'',1,NULL);
CREATE TABLE `gal_cotisations` (`id_cotis` int, `id_adh` int, `id_type_cotis` int, `montant_cotis` decimal(15,2), `type_paiement_cotis` int, `info_cotis` text, `date_enreg` date, `date_debut_cotis` date, `date_fin_cotis` date, `trans_id` int);
INSERT INTO `gal_cotisations` VALUES (1,1,1,20.00,3,NULL,'2025-09-02','2025-09-01','2026-08-31',1),(2,2,1,20.00,3,NULL,'2025-09-02','2025-09-01','2026-08-31',1);
INSERT INTO `gal_cotisations` VALUES (3,1,5,10.00,1,'merci','2025-10-01','2025-10-01','1901-01-01',NULL),(4,2,8,6.00,1,NULL,'2025-10-01','2025-10-01','2025-12-31',2),(5,1,7,20.00,6,NULL,'2026-09-01','2026-09-01','2027-08-31',NULL),(6,4,1,-5.00,1,NULL,'2026-01-01','2026-01-01','2025-12-31',NULL),(7,99,1,20.00,1,NULL,'2026-01-01','2026-01-01','2026-12-31',NULL),(8,4,1,30.00,7,NULL,'2026-01-10','2026-01-10','2026-12-31',NULL);
CREATE TABLE `gal_payments_schedules` (`id_schedule` int, `id_cotis` int, `id_paymenttype` int, `creation_date` date, `scheduled_date` date, `amount` decimal(15,2), `paid` tinyint(1), `comment` text);
INSERT INTO `gal_payments_schedules` VALUES (1,8,3,'2026-01-10','2026-01-10',15.00,1,'ch. 1'),(2,8,3,'2026-01-10','2026-02-10',15.00,0,NULL);
CREATE TABLE `gal_groups` (`id_group` int, `group_name` varchar(250), `creation_date` datetime, `parent_group` int);
INSERT INTO `gal_groups` VALUES (1,'Enfant','2024-01-01 10:00:00',2),(2,'Parent','2024-01-01 10:00:00',NULL);
CREATE TABLE `gal_groups_members` (`id_group` int, `id_adh` int);
INSERT INTO `gal_groups_members` VALUES (1,1),(1,2);
CREATE TABLE `gal_groups_managers` (`id_group` int, `id_adh` int);
INSERT INTO `gal_groups_managers` VALUES (1,1),(1,3);
CREATE TABLE `gal_field_types` (`field_id` int, `field_form` varchar(10), `field_index` int, `field_name` varchar(255), `field_perm` int, `field_type` int, `field_required` tinyint(1), `field_repeat` int, `field_information_above` tinyint(1));
INSERT INTO `gal_field_types` VALUES (1,'adh',1,'Commission',1,3,0,NULL,0),(2,'adh',2,'Réunion',3,4,0,NULL,0),(3,'contrib',1,'Reçu',3,5,0,NULL,0),(4,'trans',1,'Banque',3,2,0,2,0);
CREATE TABLE `gal_field_contents_1` (`id` int, `val` varchar(100));
INSERT INTO `gal_field_contents_1` VALUES (0,'Aucune'),(1,'Accueil ; caisse');
CREATE TABLE `gal_dynamic_fields` (`item_id` int, `field_id` int, `field_form` varchar(10), `val_index` int, `field_val` text);
INSERT INTO `gal_dynamic_fields` VALUES (1,1,'adh',1,'1'),(2,1,'adh',1,'99'),(1,2,'adh',1,'28/09/2025'),(2,2,'adh',1,'bientôt'),(1,3,'contrib',1,'1'),(1,4,'trans',2,'Nef'),(999,1,'adh',1,'0');
CREATE TABLE `gal_mailing_history` (`mailing_id` int, `mailing_recipients` text);
INSERT INTO `gal_mailing_history` VALUES (1,'a:1:{i:1;O:8:\"Evil\\Code\":0:{}');
CREATE TABLE `gal_pictures` (`id_adh` int, `picture` mediumblob, `format` varchar(30));
INSERT INTO `gal_pictures` VALUES (1,0x89504E470D0A1A0A0000000D49484452,'png');
-- Dump completed on 2026-11-23 17:51:14
