attest("words-tr",{"true":[8],"trust":[0,2,2,2,2,2,2]});
